import { type Operation, type Service, ServiceError } from '../gateway/service-call.ts';
import type { JsonObject } from '../json.ts';
import type { Buckets } from './buckets.ts';

export const objectArn = (bucket: string, key: string): string => `arn:aws:s3:::${bucket}/${key}`;

const placeOf = (input: JsonObject): readonly [bucket: string, key: string] => [
  String(input.Bucket),
  String(input.Key),
];

/** What there is under a key; `Body` in base64, unless only its size was asked for. */
const getObject =
  (buckets: Buckets): Operation =>
  (input) => {
    const place = placeOf(input);
    const object = buckets.head(...place);
    if (!object) throw new ServiceError('NoSuchKey', 404, 'The specified key does not exist.');
    const { bytes, contentType } = object;
    const body = input.HeadOnly === true ? undefined : buckets.read(...place);
    return {
      ContentLength: bytes,
      ContentType: contentType,
      ...(body ? { Body: body.toString('base64') } : {}),
    };
  };

const putObject =
  (buckets: Buckets): Operation =>
  (input) => {
    const body = Buffer.from(String(input.Body), 'base64');
    buckets.put(...placeOf(input), body, String(input.ContentType));
    return {};
  };

const deleteObject =
  (buckets: Buckets): Operation =>
  (input) => {
    buckets.remove(...placeOf(input));
    return {};
  };

/** Objects of the template's buckets. */
export const s3Service = (buckets: Buckets): Service => ({
  operations: {
    GetObject: getObject(buckets),
    PutObject: putObject(buckets),
    DeleteObject: deleteObject(buckets),
  },
  resourcesOf: (_action, input) => [objectArn(...placeOf(input))],
  changes: new Set(['PutObject', 'DeleteObject']),
});
