/** A portal that OpenNext has built. */
export interface PortalBuild {
  /** Absolute path of OpenNext's output. */
  readonly folder: string;
  /** Of everything the build depends on; its assets are named by it, since Next never builds the same bytes twice. */
  readonly sourcesHash: string;
}
