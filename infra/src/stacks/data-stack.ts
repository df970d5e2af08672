import { indexes, projected, table as shape } from '@afterword/store/table-shape';
import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { tellPortal } from '../constructs/portal-setting.ts';
import { ResumeBucket } from '../constructs/resume-bucket.ts';
import type { Stage } from '../stage.ts';

/** What must survive everything else: the one table, whose shape comes from the store, and candidates' files. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly resumes: Bucket;

  constructor(scope: Construct, id: string, props: { readonly stage: Stage }) {
    super(scope, id, {
      description: 'Afterword: the data. Retained when the stack goes.',
      terminationProtection: props.stage.keepsData,
    });

    this.table = new Table(this, 'Table', {
      partitionKey: { name: shape.partitionKey, type: AttributeType.STRING },
      sortKey: { name: shape.sortKey, type: AttributeType.STRING },
      timeToLiveAttribute: shape.timeToLive,
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.stage.keepsData,
      removalPolicy: props.stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });

    for (const name of ['board', 'due', 'plan', 'list'] as const) {
      const index = indexes[name];
      const attributes: readonly string[] = projected[name];
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
        sortKey: {
          name: index.sortKey,
          type: index.sortKeyType === 'N' ? AttributeType.NUMBER : AttributeType.STRING,
        },
        ...(attributes.length === 0
          ? { projectionType: ProjectionType.KEYS_ONLY }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...attributes] }),
      });
    }

    this.resumes = new ResumeBucket(this, 'Resumes', props).bucket;
    tellPortal(this, 'FilesOrigin', {
      stage: props.stage,
      setting: 'AFTERWORD_FILES_ORIGIN',
      value: `https://${this.resumes.bucketRegionalDomainName}`,
    });

    new CfnOutput(this, 'TableName', {
      value: this.table.tableName,
      description: 'For pnpm rearm, and for the first admin’s row.',
    });
  }
}
