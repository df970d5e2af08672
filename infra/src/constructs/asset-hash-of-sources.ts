import { createHash } from 'node:crypto';
import { DefaultStackSynthesizer, type IStackSynthesizer } from 'aws-cdk-lib';
import type { PortalBuild } from '../portal-build.ts';

/**
 * Names the portal's assets by the sources they were built from. Next writes random keys into each build, so a name by
 * content would replace every function and file at each deploy, and no two builds would make the same template.
 */
export function assetHashOfSources({ sourcesHash }: PortalBuild): IStackSynthesizer {
  const { addFileAsset } = DefaultStackSynthesizer.prototype;
  const synthesizer = new DefaultStackSynthesizer();
  // A stack binds a copy to itself, so `this` is another one than the one made here.
  synthesizer.addFileAsset = function (this: DefaultStackSynthesizer, asset) {
    const { displayName = '' } = asset;
    // Named by their place below the stack; what CDK brings along itself keeps its name by content.
    const isBuilt = displayName.startsWith('Site/') && !displayName.includes('/AwsCliLayer/');
    if (!isBuilt) return addFileAsset.call(this, asset);
    const sourceHash = createHash('sha256').update(`${sourcesHash}\0${displayName}`).digest('hex');
    return addFileAsset.call(this, { ...asset, sourceHash });
  };
  return synthesizer as IStackSynthesizer;
}
