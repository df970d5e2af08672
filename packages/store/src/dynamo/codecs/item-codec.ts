import type * as z from 'zod/mini';

/** An item as the table holds it. */
export type Item = Readonly<Record<string, unknown>>;

type DeepRequired<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly (infer Entry)[]
    ? readonly DeepRequired<Entry>[]
    : T extends object
      ? { readonly [Key in keyof T]-?: DeepRequired<T[Key]> }
      : T;

/**
 * Does not compile where the schema lacks a field of the domain. Optional ones too: a schema without them would
 * satisfy `ZodMiniType<T>` and then refuse what was written.
 */
type Complete<Schema extends z.ZodMiniType, T> =
  DeepRequired<z.output<Schema>> extends DeepRequired<T> ? unknown : { readonly lacksAFieldOf: T };

/** Turns the data of one schema version into the data of the next. */
export type Upgrade = (data: unknown) => unknown;

interface CodecOptions<Schema> {
  readonly type: string;
  readonly schema: Schema;
  /** Rises with every change that older readers cannot read. */
  readonly schemaVersion?: number;
  /** By the version they start from: `upgrades[1]` makes 2 of 1. */
  readonly upgrades?: Readonly<Record<number, Upgrade>>;
}

export interface ItemCodec<T> {
  /** Throws on what could not be read back: a mistake of ours had better fail than lock an item. */
  encode(value: T): { readonly type: string; readonly schemaVersion: number; readonly data: T };
  /** Throws where the item is of another type, of a newer schema, or damaged. */
  decode(item: Item): T;
}

/** Between the domain's `T` and an item's `data`: `itemCodec<Client>()({ type, schema })`. */
export const itemCodec =
  <T>() =>
  <Schema extends z.ZodMiniType<T>>(options: CodecOptions<Schema & Complete<Schema, T>>): ItemCodec<T> => {
    const { type, schemaVersion = 1, upgrades = {} } = options;
    const schema: z.ZodMiniType<T> = options.schema;

    const upgraded = (data: unknown, from: number): unknown => {
      let current = data;
      for (let version = from; version < schemaVersion; version += 1) {
        const upgrade = upgrades[version];
        if (!upgrade) throw new Error(`Nothing upgrades a stored ${type} from schema ${version}.`);
        current = upgrade(current);
      }
      return current;
    };

    const check = (parsed: z.core.util.SafeParseResult<T>, how: 'read' | 'written'): T => {
      if (parsed.success) return parsed.data;
      // Paths and codes only: what is stored may be a person's data, and this ends up in logs.
      const where = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ');
      throw new Error(`A stored ${type} cannot be ${how}: ${where}.`);
    };

    return {
      encode: (value) => {
        check(schema.safeParse(value), 'written');
        return { type, schemaVersion, data: value };
      },
      decode: (item) => {
        const from = item.schemaVersion;
        if (item.type !== type || typeof from !== 'number') {
          throw new Error(`Expected a stored ${type}, found ${String(item.type)}.`);
        }
        // Written by a newer release: reading on would drop what we do not know, and the next write would lose it.
        if (from > schemaVersion) throw new Error(`A stored ${type} has the newer schema ${from}.`);
        return check(schema.safeParse(upgraded(item.data, from)), 'read');
      },
    };
  };

const isVersion = (value: unknown): value is number => typeof value === 'number' && value >= 1;

/** The version an item was written with. */
export function versionOf(item: Item): number {
  if (!isVersion(item.version)) throw new Error(`A stored ${String(item.type)} has no version.`);
  return item.version;
}
