import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type JsonObject, objectOf } from '../json.ts';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../start-local-cloud.ts';

/** What the sample function noted of one invocation. */
export type Invocation = {
  readonly function: string;
  /** What the function's own clock said, ISO 8601. */
  readonly at: string;
  readonly pid: number;
  readonly records: readonly {
    readonly id: string;
    readonly key?: string;
    readonly [name: string]: unknown;
  }[];
  // biome-ignore lint/suspicious/noExplicitAny: events are looked at field by field
  readonly event: any;
};

export type ControlReply = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: replies are looked at field by field
  readonly body: any;
};

export type SampleCloud = LocalCloud & {
  readonly folder: string;
  readonly log: readonly string[];
  /** Invocations so far, oldest first; of one function when named. */
  invocations(functionName?: string): readonly Invocation[];
  /** Asks the control server. */
  control(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<ControlReply>;
  end(): Promise<void>;
};

const sampleFunction = fileURLToPath(new URL('./sample-function', import.meta.url));

/** A function of the template that runs the sample bundle. */
export function functionResource(name: string, properties: JsonObject = {}): JsonObject {
  return {
    Type: 'AWS::Lambda::Function',
    Properties: {
      FunctionName: name,
      Role: { 'Fn::GetAtt': ['SampleRole', 'Arn'] },
      Handler: 'index.handler',
      Code: { S3Bucket: 'assets', S3Key: 'sample.zip' },
      Timeout: 10,
      Environment: { Variables: { NOTES_FOLDER: { Ref: 'NotesFolder' } } },
      ...properties,
    },
  };
}

export function resource(type: string, properties: JsonObject = {}): JsonObject {
  return { Type: type, Properties: properties };
}

/** What every sample may do unless a test says otherwise: all. Its ARN is `arn:aws:iam::000000000000:role/sample`. */
const sampleRole = resource('AWS::IAM::Role', {
  RoleName: 'sample',
  AssumeRolePolicyDocument: {
    Statement: ['lambda', 'scheduler'].map((service) => ({
      Effect: 'Allow',
      Principal: { Service: `${service}.amazonaws.com` },
      Action: 'sts:AssumeRole',
    })),
  },
  Policies: [
    { PolicyName: 'all', PolicyDocument: { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } },
  ],
});

/** Lets every service in: to each function, queue and topic. */
function openDoors(resources: JsonObject): JsonObject {
  const doors: JsonObject = {};
  for (const [id, each] of Object.entries(resources)) {
    const ref = { Ref: id };
    const Principal = { Service: ['ses.amazonaws.com', 'sns.amazonaws.com'] };
    const PolicyDocument = { Statement: { Effect: 'Allow', Principal, Action: '*', Resource: '*' } };
    switch (objectOf(each).Type) {
      case 'AWS::Lambda::Function':
        for (const service of ['apigateway', 'sns'])
          doors[`${id}${service}`] = resource('AWS::Lambda::Permission', {
            FunctionName: ref,
            Action: 'lambda:InvokeFunction',
            Principal: `${service}.amazonaws.com`,
          });
        break;
      case 'AWS::SQS::Queue':
        doors[`${id}Policy`] = resource('AWS::SQS::QueuePolicy', { Queues: [ref], PolicyDocument });
        break;
      case 'AWS::SNS::Topic':
        doors[`${id}Policy`] = resource('AWS::SNS::TopicPolicy', { Topics: [ref], PolicyDocument });
    }
  }
  return doors;
}

/** Writes a cloud assembly with these resources, as `cdk synth` would, and returns its folder. */
export function writeAssembly(folder: string, resources: JsonObject): string {
  const out = join(folder, 'cdk.out');
  mkdirSync(out, { recursive: true });
  const write = (name: string, content: unknown) => writeFileSync(join(out, name), JSON.stringify(content));
  write('manifest.json', {
    artifacts: {
      'sample.assets': { type: 'cdk:asset-manifest', properties: { file: 'sample.assets.json' } },
      sample: {
        type: 'aws:cloudformation:stack',
        properties: { templateFile: 'sample.template.json' },
        dependencies: ['sample.assets'],
      },
    },
  });
  write('sample.assets.json', {
    files: {
      sample: { source: { path: sampleFunction }, destinations: { here: { objectKey: 'sample.zip' } } },
    },
  });
  write('sample.template.json', {
    Parameters: {
      NotesFolder: { Type: 'String' },
      OidcIssuer: { Type: 'String' },
      OidcAudience: { Type: 'String' },
    },
    Resources: { SampleRole: sampleRole, ...openDoors(resources), ...resources },
  });
  return out;
}

/** Runs a small template of a test's own, with its real function processes. */
export async function startSampleCloud(
  resources: JsonObject,
  options: Partial<LocalCloudOptions> = {},
): Promise<SampleCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-sample-'));
  const log: string[] = [];
  const cloud = await startLocalCloud({
    cdkOut: writeAssembly(folder, resources),
    memory: true,
    ports: { api: 0, control: 0 },
    portalUrl: 'http://localhost:3000',
    parameters: { NotesFolder: folder },
    secrets: [],
    users: [{ email: 'recruiter@agency.test', name: 'Rosa Kim' }],
    startAt: '2027-03-01T09:00:00Z',
    log: (line) => log.push(line),
    ...options,
  }).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  const invocations = (functionName?: string) => {
    const file = join(folder, 'invocations.jsonl');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return lines
      .map((line) => JSON.parse(line) as Invocation)
      .filter((each) => functionName === undefined || each.function === functionName);
  };
  return {
    ...cloud,
    folder,
    log,
    invocations,
    control: async (method, path, body, headers = {}) => {
      const response = await fetch(cloud.controlUrl + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: /^[[{]/.test(text) ? JSON.parse(text) : text };
    },
    end: async () => {
      await cloud.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
