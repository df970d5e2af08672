import { tokenFunctionName } from '@afterword/functions/runtime/names';
import { CfnCondition, CfnOutput, CfnParameter, Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolUser,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { asToldToPortal, tellPortal } from '../constructs/portal-setting.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { tellUserPool } from '../constructs/user-pool-setting.ts';
import { tokenFunctionShape } from '../functions.ts';
import type { PortalSetting } from '../portal-settings.ts';
import type { Stage } from '../stage.ts';

export interface IdentityStackProps {
  readonly stage: Stage;
  /** Folder of the bundle that puts the address into Cognito's access tokens. */
  readonly tokenBundle: string;
}

/**
 * Who says who somebody is: a Cognito user pool, or the issuer the stage names, of which only its address is told. It
 * holds no roles. What somebody may do is in their row of the table, and without a row nobody may do anything.
 */
export class IdentityStack extends Stack {
  constructor(scope: Construct, id: string, { stage, tokenBundle }: IdentityStackProps) {
    super(scope, id, {
      description: 'Afterword: identity. Who may sign in; outlives the service.',
      terminationProtection: stage.keepsData,
    });
    const tell = (setting: PortalSetting, value: string) =>
      tellPortal(this, settingId[setting] ?? setting, { stage, setting, value });
    if (stage.signIn.kind === 'oidc') {
      tell('AFTERWORD_OIDC_ISSUER', stage.signIn.issuer);
      tell('AFTERWORD_OIDC_CLIENT_ID', stage.signIn.clientId);
      tell('AFTERWORD_OIDC_SCOPE', stage.signIn.scope);
      return;
    }
    const portalUrl = asToldToPortal(this, 'PortalUrl', {
      stage,
      setting: 'NEXTAUTH_URL',
      description: 'Origin of the portal, where people come back to after signing in.',
    });
    const pool = this.addPool(stage, tokenBundle, portalUrl);
    const client = this.addClient(pool, portalUrl);
    this.addSignInPage(stage.signIn.domainPrefix, pool, client);
    this.addFirstAdmin(pool);
    tell('AFTERWORD_OIDC_ISSUER', `https://cognito-idp.${this.region}.amazonaws.com/${pool.userPoolId}`);
    tell('AFTERWORD_OIDC_CLIENT_ID', client.userPoolClientId);
    // Cognito refuses `offline_access`, and gives refresh tokens without it.
    tell('AFTERWORD_OIDC_SCOPE', 'openid email profile');
    tellUserPool(this, stage, pool.userPoolId);
    new CfnOutput(this, 'UserPoolId', { value: pool.userPoolId, description: 'Where people sign in.' });
    new CfnOutput(this, 'UserPoolClientId', {
      value: client.userPoolClientId,
      description: 'The portal, as Cognito knows it.',
    });
  }

  private addPool(stage: Stage, tokenBundle: string, portalUrl: string): UserPool {
    const pool = new UserPool(this, 'People', {
      userPoolName: `afterword-${stage.name}`,
      featurePlan: FeaturePlan.ESSENTIALS,
      // An agency's people are invited; nobody signs themselves up.
      selfSignUpEnabled: false,
      // Cognito's own wording names the password, and not where to use it.
      userInvitation: {
        emailSubject: 'Your access to Afterword',
        emailBody: [
          'Your agency has given you access to Afterword.',
          `Sign in at <a href="${portalUrl}">${portalUrl}</a> with the address that this e-mail came to.`,
          'User name: {username}<br>First password: {####}',
          'The password holds for seven days. You will be asked for a password of your own, and for the code of an authenticator program on your phone.',
        ].join('<br><br>'),
      },
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      // Whoever wants to be known by another address proves it first: the API trusts the address.
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      mfa: Mfa.REQUIRED,
      // Texts can be diverted, and cost; an authenticator program is free.
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const { lambda } = new ServiceFunction(this, 'TokenClaimsFunction', {
      stage,
      functionName: `afterword-${stage.name}-${tokenFunctionName}`,
      shape: tokenFunctionShape,
      code: Code.fromAsset(tokenBundle),
      environment: {},
      permissions: [],
    });
    pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, lambda, LambdaVersion.V2_0);
    return pool;
  }

  private addClient(pool: UserPool, portalUrl: string): UserPoolClient {
    return pool.addClient('Portal', {
      // The portal's server proves itself by its secret, and each sign-in by PKCE.
      generateSecret: true,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${portalUrl}/api/auth/callback/afterword`],
        logoutUrls: [`${portalUrl}/sign-in`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(14),
    });
  }

  private addSignInPage(domainPrefix: string, pool: UserPool, client: UserPoolClient): void {
    const domain = pool.addDomain('SignInPage', {
      cognitoDomain: { domainPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const branding = new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    branding.node.addDependency(domain);
  }

  /** Invited by Cognito's mail with a first password. Stays when the parameter changes: people are not a template's. */
  private addFirstAdmin(pool: UserPool): void {
    const email = new CfnParameter(this, 'FirstAdminEmail', {
      description: 'Address of the first admin, who is invited once; empty: nobody.',
      default: '',
      allowedPattern: '^$|^[^@\\s<>]+@[^@\\s<>]+$',
      constraintDescription: 'FirstAdminEmail must be a plain address, such as ada@agency.example',
    });
    const user = new CfnUserPoolUser(this, 'FirstAdmin', {
      userPoolId: pool.userPoolId,
      username: email.valueAsString,
      desiredDeliveryMediums: ['EMAIL'],
      userAttributes: [
        { name: 'email', value: email.valueAsString },
        { name: 'email_verified', value: 'true' },
      ],
    });
    user.applyRemovalPolicy(RemovalPolicy.RETAIN);
    user.cfnOptions.condition = new CfnCondition(this, 'HasFirstAdmin', {
      expression: Fn.conditionNot(Fn.conditionEquals(email.valueAsString, '')),
    });
  }
}

const settingId: Partial<Record<PortalSetting, string>> = {
  AFTERWORD_OIDC_ISSUER: 'IssuerForPortal',
  AFTERWORD_OIDC_CLIENT_ID: 'ClientIdForPortal',
  AFTERWORD_OIDC_SCOPE: 'ScopeForPortal',
};
