/** When the clocks of a zone change; copied from the published rules, not computed. */
export interface Transition {
  readonly zone: string;
  /** The instant, UTC. */
  readonly at: string;
  /** Minutes east of Greenwich before and from then on. */
  readonly before: number;
  readonly after: number;
}

const h = (hours: number, minutes = 0): number => Math.sign(hours || 1) * (Math.abs(hours) * 60 + minutes);

const change = (zone: string, at: string, before: number, after: number): Transition => ({
  zone,
  at: `${at}:00Z`,
  before,
  after,
});

/** Time-zone data 2026b and later: British Columbia stays at -07:00 from 2026 on, Morocco at +00:00 from September 2026. */
export const transitions: readonly Transition[] = [
  change('America/New_York', '2026-11-01T06:00', h(-4), h(-5)),
  change('America/New_York', '2027-03-14T07:00', h(-5), h(-4)),
  change('America/New_York', '2027-11-07T06:00', h(-4), h(-5)),
  change('America/Chicago', '2027-03-14T08:00', h(-6), h(-5)),
  change('America/Chicago', '2027-11-07T07:00', h(-5), h(-6)),
  change('America/Los_Angeles', '2027-03-14T10:00', h(-8), h(-7)),
  change('America/Los_Angeles', '2027-11-07T09:00', h(-7), h(-8)),
  change('America/St_Johns', '2027-03-14T05:30', h(-3, 30), h(-2, 30)),
  change('America/St_Johns', '2027-11-07T04:30', h(-2, 30), h(-3, 30)),
  change('America/Vancouver', '2025-11-02T09:00', h(-7), h(-8)),
  change('America/Vancouver', '2026-03-08T10:00', h(-8), h(-7)),
  change('America/Santiago', '2027-04-04T03:00', h(-3), h(-4)),
  change('America/Santiago', '2027-09-05T04:00', h(-4), h(-3)),
  change('Europe/London', '2027-03-28T01:00', h(0), h(1)),
  change('Europe/London', '2027-10-31T01:00', h(1), h(0)),
  change('Africa/Casablanca', '2026-02-15T02:00', h(1), h(0)),
  change('Africa/Casablanca', '2026-03-22T02:00', h(0), h(1)),
  change('Africa/Casablanca', '2026-09-20T01:00', h(1), h(0)),
  change('Africa/Cairo', '2027-04-29T22:00', h(2), h(3)),
  change('Africa/Cairo', '2027-10-28T21:00', h(3), h(2)),
  change('Australia/Lord_Howe', '2027-04-03T15:00', h(11), h(10, 30)),
  change('Australia/Lord_Howe', '2027-10-02T15:30', h(10, 30), h(11)),
  change('Pacific/Auckland', '2027-04-03T14:00', h(13), h(12)),
  change('Pacific/Auckland', '2027-09-25T14:00', h(12), h(13)),
  change('Pacific/Chatham', '2027-09-25T14:00', h(12, 45), h(13, 45)),
];

/** Offsets that hold at a moment where older data says otherwise: minutes east. */
export const witnesses: readonly (readonly [zone: string, at: string, minutes: number])[] = [
  ['America/Vancouver', '2026-10-31T12:00:00Z', -420],
  ['America/Vancouver', '2026-11-02T12:00:00Z', -420],
  ['America/Vancouver', '2027-01-15T12:00:00Z', -420],
  ['America/Vancouver', '2027-03-20T12:00:00Z', -420],
  ['America/Vancouver', '2027-12-24T12:00:00Z', -420],
  ['America/Los_Angeles', '2026-11-02T12:00:00Z', -480],
  ['Africa/Casablanca', '2026-09-19T12:00:00Z', 60],
  ['Africa/Casablanca', '2026-09-21T12:00:00Z', 0],
  ['Africa/Casablanca', '2027-02-20T12:00:00Z', 0],
  ['Africa/Casablanca', '2027-06-20T12:00:00Z', 0],
];
