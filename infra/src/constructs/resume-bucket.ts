import { resumePrefixes } from '@afterword/functions/runtime/names';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';

/** As long as the table can be put back to a moment: what was removed or erased is gone after it (I6). */
const recoverableDays = 30;

/** Candidates' résumés. Nobody reads them but by an address that the API signed a minute ago. */
export class ResumeBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: true,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      lifecycleRules: [
        { prefix: resumePrefixes.waiting, expiration: Duration.days(1) },
        {
          noncurrentVersionExpiration: Duration.days(recoverableDays),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      // Whoever holds a signed address may send, from whatever page; without one nobody may, from none.
      cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: ['*'], allowedHeaders: ['content-type'] }],
    });
  }
}
