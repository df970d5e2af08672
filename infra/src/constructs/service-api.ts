import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { publicRoutes, signedInMethods } from '../public-routes.ts';
import type { Stage } from '../stage.ts';

export interface ServiceApiProps {
  readonly stage: Stage;
  readonly apiName: string;
  /** The one origin a browser may call from. */
  readonly portalUrl: string;
  readonly issuer: string;
  readonly audience: string;
}

/** Route key and timings, never a path, query or address: links carry tokens, and tokens are a person's. */
const accessLogFormat = JSON.stringify({
  requestId: '$context.requestId',
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseLatency: '$context.responseLatency',
  integrationLatency: '$context.integrationLatency',
  integrationStatus: '$context.integrationStatus',
  errorType: '$context.error.responseType',
});

/** The HTTP API: a short list of public routes, and everything else behind the JWT authorizer. */
export class ServiceApi extends Construct {
  /** Address without a trailing slash. */
  readonly endpoint: string;
  /** Requests that were answered with a fault of ours: the function makes an answer of whatever it throws. */
  readonly serverErrors: IMetric;
  private readonly api: HttpApi;
  private readonly authorizer: HttpJwtAuthorizer;

  constructor(scope: Construct, id: string, props: ServiceApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      apiName: props.apiName,
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [props.portalUrl],
        allowMethods: [
          CorsHttpMethod.GET,
          CorsHttpMethod.POST,
          CorsHttpMethod.PUT,
          CorsHttpMethod.PATCH,
          CorsHttpMethod.DELETE,
        ],
        allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match'],
        exposeHeaders: ['etag', 'location'],
        maxAge: Duration.hours(1),
      },
    });
    this.endpoint = this.api.apiEndpoint;
    this.serverErrors = this.api.metricServerError();

    const accessLogs = new LogGroup(this, 'AccessLogs', {
      retention: props.stage.logRetentionDays,
      removalPolicy: props.stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: {
        rateLimit: props.stage.apiRate.requestsPerSecond,
        burstLimit: props.stage.apiRate.burst,
      },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLogs),
        format: AccessLogFormat.custom(accessLogFormat),
      },
    });
    this.authorizer = new HttpJwtAuthorizer('Oidc', props.issuer, { jwtAudience: [props.audience] });
  }

  /** Sends all routes to one function, which does its own routing. */
  routeTo(target: IFunction): void {
    const integration = new HttpLambdaIntegration('Function', target, { scopePermissionToRoute: false });
    this.api.addRoutes({
      path: '/v1/{proxy+}',
      methods: signedInMethods.map((method) => HttpMethod[method]),
      integration,
      authorizer: this.authorizer,
    });
    for (const route of publicRoutes) {
      this.api.addRoutes({ path: route.path, methods: [HttpMethod[route.method]], integration });
    }
  }
}
