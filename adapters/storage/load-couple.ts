import type { Kysely } from 'kysely';
import type { Couple } from '../../src/index.ts';
import { readCouple } from './couple-rows.ts';
import { inGroups } from './in-groups.ts';
import type { Schema } from './schema.ts';

/**
 * A couple in one statement, so that it is never seen between two statements of another access: a row for each partner
 * with the newest consent, the first of them once for every teasing word.
 */
export const wholeCouples = (database: Kysely<Schema>) =>
  database
    .selectFrom('couples')
    .innerJoin('partners', 'partners.couple_id', 'couples.id')
    .leftJoin('consents', (join) =>
      join
        .onRef('consents.couple_id', '=', 'couples.id')
        .onRef('consents.partner_id', '=', 'partners.id')
        .on('consents.position', '=', (of) =>
          of
            .selectFrom('consents as newest')
            .whereRef('newest.couple_id', '=', 'couples.id')
            .whereRef('newest.partner_id', '=', 'partners.id')
            .select((newest) => newest.fn.max('newest.position').as('position')),
        ),
    )
    .leftJoin('teasing_words', (join) =>
      join.onRef('teasing_words.couple_id', '=', 'couples.id').on('partners.position', '=', 0),
    )
    .selectAll('couples')
    .select([
      'partners.id as partner_id',
      'partners.position',
      'partners.muted_always',
      'partners.muted_until',
      'partners.sensitivity',
      'partners.quiet_from',
      'partners.quiet_to',
      'partners.delivery',
      'partners.country',
      'partners.hold_lifted_at',
      'partners.phrasing_host',
      'partners.phrasing_at',
      'consents.kind as consent_kind',
      'consents.version as consent_version',
      'consents.at as consent_at',
      'consents.overseers as consent_overseers',
      'teasing_words.word',
      'teasing_words.allowed_first_by',
      'teasing_words.allowed_second_by',
    ])
    .orderBy('couples.created_at')
    .orderBy('couples.id')
    .orderBy('partners.position')
    .orderBy('teasing_words.position');

type Whole = ReturnType<typeof wholeCouples>;

/** The oldest first. */
export const loadCouples = async (query: Whole): Promise<readonly Couple[]> =>
  inGroups(await query.execute()).map(readCouple);

export const loadCouple = async (rows: Kysely<Schema>, id: string): Promise<Couple | undefined> =>
  (await loadCouples(wholeCouples(rows).where('couples.id', '=', id)))[0];
