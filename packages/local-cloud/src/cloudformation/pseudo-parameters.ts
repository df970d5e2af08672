/** The one account and region the local cloud stands for. */
export const account = '000000000000';
export const region = 'us-east-1';
export const partition = 'aws';

/** Builds an ARN in the local account. */
export function arn(service: string, resource: string): string {
  return `arn:${partition}:${service}:${region}:${account}:${resource}`;
}

export function pseudoParameter(name: string, stack: string): string | undefined {
  switch (name) {
    case 'AWS::AccountId':
      return account;
    case 'AWS::Region':
      return region;
    case 'AWS::Partition':
      return partition;
    case 'AWS::URLSuffix':
      return 'amazonaws.com';
    case 'AWS::StackName':
      return stack;
    case 'AWS::StackId':
      return arn('cloudformation', `stack/${stack}/local`);
    default:
      return undefined;
  }
}
