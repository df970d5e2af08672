import { CfnParameter } from 'aws-cdk-lib';
import { CfnParameter as CfnStoredParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { type PortalSetting, portalSettingName } from '../portal-settings.ts';
import type { Stage } from '../stage.ts';

/** Tells the portal something that only this stack knows. */
export function tellPortal(
  scope: Construct,
  id: string,
  props: { readonly stage: Stage; readonly setting: PortalSetting; readonly value: string },
): void {
  new CfnStoredParameter(scope, id, {
    name: portalSettingName(props.stage.name, props.setting),
    type: 'String',
    value: props.value,
  });
}

/** A parameter of a stack that is, if nobody says otherwise, what another stack told the portal. */
export function asToldToPortal(
  scope: Construct,
  id: string,
  props: { readonly stage: Stage; readonly setting: PortalSetting; readonly description: string },
): string {
  return new CfnParameter(scope, id, {
    type: 'AWS::SSM::Parameter::Value<String>',
    description: props.description,
    default: portalSettingName(props.stage.name, props.setting),
  }).valueAsString;
}
