import type { Resource } from '../cloudformation/resolve-template.ts';
import { listOf, numberOf, objectOf, textOf } from '../json.ts';
import type { BucketDefinition } from './buckets.ts';

/** What the template says of a bucket that shows here. */
export const readBucket = ({ identity, properties }: Resource): BucketDefinition => ({
  name: identity.ref,
  arn: identity.attributes.Arn ?? '',
  origins: listOf(objectOf(properties.CorsConfiguration).CorsRules).flatMap((rule) =>
    listOf(objectOf(rule).AllowedOrigins).map(String),
  ),
  expirations: listOf(objectOf(properties.LifecycleConfiguration).Rules).flatMap((rule) => {
    const { Prefix, ExpirationInDays } = objectOf(rule);
    const days = numberOf(ExpirationInDays);
    return days === undefined ? [] : [{ prefix: textOf(Prefix) ?? '', days }];
  }),
});
