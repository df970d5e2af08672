import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IOrigin,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { NextjsSite } from 'cdk-opennext';
import type { Construct } from 'constructs';
import { raiseAlarm } from '../constructs/alarm-opinion.ts';
import { assetHashOfSources } from '../constructs/asset-hash-of-sources.ts';
import { functionRole } from '../constructs/function-role.ts';
import { tellPortal } from '../constructs/portal-setting.ts';
import type { PortalBuild } from '../portal-build.ts';
import { portalSettingsPath } from '../portal-settings.ts';
import type { Stage } from '../stage.ts';

export interface PortalStackProps {
  readonly stage: Stage;
  readonly build: PortalBuild;
}

/** As long as the API may take, and a little. */
const timeoutSeconds = 30;

/**
 * The portal as OpenNext builds it: pages from a function, scripts and styles from a bucket, CloudFront before both.
 * Thrown away and built again at will. Of what `cdk-opennext` makes, the image optimiser goes: images are left as they
 * are, and its like has been a way in before (CVE-2026-96889).
 */
export class PortalStack extends Stack {
  constructor(scope: Construct, id: string, { stage, build }: PortalStackProps) {
    super(scope, id, {
      description: 'Afterword: the portal. Holds no data of its own.',
      synthesizer: assetHashOfSources(build),
    });
    const site = this.addSite(stage, build);
    const distribution = this.addDistribution(stage, site);
    const url = `https://${stage.portal?.domain ?? distribution.distributionDomainName}`;
    tellPortal(this, 'Url', { stage, setting: 'NEXTAUTH_URL', value: url });
    new CfnOutput(this, 'PortalAddress', { value: url, description: 'Where people sign in.' });
    if (stage.portal) {
      new CfnOutput(this, 'PortalCname', {
        value: `${stage.portal.domain} CNAME ${distribution.distributionDomainName}`,
        description: 'DNS record: the domain leads to the portal.',
      });
    }
  }

  private addSite(stage: Stage, build: PortalBuild): NextjsSite {
    const logGroup = new LogGroup(this, 'Logs', {
      retention: stage.logRetentionDays,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const settings = portalSettingsPath(stage.name);
    const role = functionRole(this, 'Role', {
      logGroup,
      traced: stage.traced,
      permissions: [
        new PolicyStatement({
          actions: ['ssm:GetParametersByPath'],
          resources: [
            this.formatArn({ service: 'ssm', resource: 'parameter', resourceName: settings.slice(1) }),
          ],
        }),
      ],
    });
    const site = new NextjsSite(this, 'Site', {
      openNextPath: build.folder,
      createDistribution: false,
      logGroup,
      defaultFunctionProps: {
        functionName: `afterword-${stage.name}-portal`,
        description: 'Writes the portal’s pages, and hands the browser’s calls on to the API.',
        memorySize: 1024,
        timeout: Duration.seconds(timeoutSeconds),
        tracing: stage.traced ? Tracing.ACTIVE : Tracing.PASS_THROUGH,
        environment: { PORTAL_SETTINGS_PATH: settings },
        // Nothing is cached in the bucket, so the server may not touch it; CDK's grants bounce off.
        role,
      },
    });
    site.node.tryRemoveChild('imageOptimizerFunction');
    raiseAlarm(site, 'ErrorsAlarm', {
      opinion: { impact: 'People see an error instead of the portal, candidates instead of their page.' },
      metric: site.defaultServerFunction.metricErrors(),
      above: 0,
    });
    return site;
  }

  private addDistribution(stage: Stage, site: NextjsSite): Distribution {
    const sayHost = new EdgeFunction(this, 'SayHost', {
      // The function behind its own address must know which one people typed.
      code: FunctionCode.fromInline(
        'function handler(event){var r=event.request;r.headers["x-forwarded-host"]=r.headers.host;return r}',
      ),
      runtime: FunctionRuntime.JS_2_0,
    });
    // Written for one person each: nothing of it is kept on the way, whatever a header says.
    const pages: BehaviorOptions = {
      origin: originOf(site, 'default'),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: [{ function: sayHost, eventType: FunctionEventType.VIEWER_REQUEST }],
    };
    // Named by what is in them, and kept when a new portal comes: a page that is open still finds its own.
    const files: BehaviorOptions = {
      origin: originOf(site, 's3'),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: this.keepForGood(),
    };
    return new Distribution(this, 'Distribution', {
      comment: `afterword-${stage.name}`,
      defaultBehavior: pages,
      additionalBehaviors: { '_next/static/*': files },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      ...(stage.portal
        ? {
            domainNames: [stage.portal.domain],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', stage.portal.certificateArn),
          }
        : {}),
    });
  }

  /** A file of a name never changes: a browser asks for it once. */
  private keepForGood(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'FileHeaders', {
      customHeadersBehavior: {
        customHeaders: [
          { header: 'cache-control', value: 'public, max-age=31536000, immutable', override: true },
          { header: 'cross-origin-resource-policy', value: 'same-origin', override: true },
        ],
      },
      securityHeadersBehavior: {
        contentTypeOptions: { override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
      },
    });
  }
}

function originOf(site: NextjsSite, name: string): IOrigin {
  const origin = site.origins[name];
  if (!origin) throw new Error(`OpenNext built no ${name} for the portal: build it again.`);
  return origin;
}
