import { describe, expect, it } from 'vitest';
import { synthesize } from '../synthesized.ts';

const prod = synthesize('prod').data.only('AWS::DynamoDB::Table');
const dev = synthesize('dev').data.only('AWS::DynamoDB::Table');

describe('the table', () => {
  it('survives its stack and refuses deletion in prod', () => {
    expect(prod.deletionPolicy).toBe('Retain');
    expect(prod.properties).toMatchObject({ DeletionProtectionEnabled: true });
  });

  it('goes with its stack in dev', () => {
    expect(dev.deletionPolicy).toBe('Delete');
  });

  it.each([
    ['dev', dev],
    ['prod', prod],
  ])('is recoverable, encrypted, on demand and streamed in %s', (_stage, table) => {
    expect(table.properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });

  it('projects into each index only what its lists show', () => {
    expect(prod.properties).toMatchObject({
      GlobalSecondaryIndexes: [
        { IndexName: 'board', Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['card'] } },
        { IndexName: 'due', Projection: { ProjectionType: 'KEYS_ONLY' } },
        { IndexName: 'plan', Projection: { ProjectionType: 'KEYS_ONLY' } },
        { IndexName: 'list', Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['summary'] } },
      ],
    });
  });

  it('sorts due moments as numbers and everything else as text', () => {
    expect(prod.properties).toMatchObject({
      AttributeDefinitions: expect.arrayContaining([
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
        { AttributeName: 'nextDueAt', AttributeType: 'N' },
        { AttributeName: 'boardSk', AttributeType: 'S' },
        { AttributeName: 'listSk', AttributeType: 'S' },
      ]),
    });
  });
});
