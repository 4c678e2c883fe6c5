import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { initialState } from './element-state.ts';
import { LIMITS } from './limits-catalogue.ts';
import { Refusal } from './refusal.ts';
import type { Install, StoredView } from './types.ts';
import type { World } from './world.ts';

/** The JSON of a view as the API and the payloads give it back. */
export type ViewJson = ReturnType<typeof viewJson>;

export const viewJson = (world: World, stored: StoredView) => {
  const { view } = stored;
  const install = world.installOf(stored.teamId);
  const modal = view.type === 'modal' ? view : undefined;
  return {
    id: stored.id,
    team_id: stored.teamId,
    type: view.type,
    blocks: view.blocks as KnownBlock[],
    private_metadata: view.private_metadata ?? '',
    callback_id: view.callback_id ?? '',
    state: {
      values: Object.fromEntries(
        [...stored.state].map(([blockId, actions]) => [blockId, Object.fromEntries(actions)]),
      ),
    },
    hash: stored.hash,
    title: modal?.title ?? { type: 'plain_text' as const, text: 'View Title', emoji: true },
    clear_on_close: modal?.clear_on_close ?? false,
    notify_on_close: modal?.notify_on_close ?? false,
    close: modal?.close ?? null,
    submit: modal?.submit ?? null,
    previous_view_id: stored.previousId ?? null,
    root_view_id: stored.rootId,
    app_id: world.app.id,
    external_id: view.external_id ?? '',
    app_installed_team_id: stored.teamId,
    bot_id: install.botId,
  };
};

/** Modals as a stack for each person, and one Home each. Views are checked before they come here. */
export const createViews = (world: World) => {
  const views = new Map<string, StoredView>();
  const stacks = new Map<string, string[]>();
  const homes = new Map<string, StoredView>();

  const withIds = <View extends ModalView | HomeView>(view: View): View => ({
    ...view,
    blocks: withBlockIds(world, view.blocks as KnownBlock[]),
  });

  const record = (stored: StoredView): void => {
    const { view, userId, id } = stored;
    const place = view.type === 'modal' ? 'modal' : 'home';
    const { private_metadata, callback_id, ...drawn } = view;
    world.ledger.record({ to: [userId], where: id, place, content: drawn });
    world.ledger.record({ to: [userId], where: id, place, content: { private_metadata, callback_id } });
  };

  const unusedExternalId = (teamId: string, externalId: string | undefined, but?: StoredView): void => {
    const taken = [...views.values()].some(
      (stored) => stored !== but && stored.teamId === teamId && stored.view.external_id === externalId,
    );
    if (externalId !== undefined && externalId !== '' && taken) throw new Refusal('duplicate_external_id');
  };

  const keep = (made: Pick<StoredView, 'teamId' | 'userId' | 'view'>, previous?: StoredView): StoredView => {
    unusedExternalId(made.teamId, made.view.external_id);
    const id = world.ids.id('V');
    const view = withIds(made.view);
    const stored: StoredView = {
      ...made,
      id,
      rootId: previous?.rootId ?? id,
      previousId: previous?.id,
      view,
      hash: world.ids.secret('hash'),
      state: initialState(view.blocks as KnownBlock[]),
      errors: {},
    };
    views.set(id, stored);
    record(stored);
    return stored;
  };

  const stackOf = (userId: string): string[] => {
    const stack = stacks.get(userId) ?? [];
    stacks.set(userId, stack);
    return stack;
  };
  const topOf = (userId: string): StoredView | undefined => views.get(stackOf(userId).at(-1) ?? '');

  const open = (install: Install, userId: string, view: ModalView): StoredView => {
    const stored = keep({ teamId: install.teamId, userId, view });
    for (const id of stackOf(userId).splice(0)) views.delete(id);
    stackOf(userId).push(stored.id);
    return stored;
  };

  const push = (install: Install, userId: string, view: ModalView): StoredView => {
    const stack = stackOf(userId);
    if (stack.length === 0) throw new Refusal('not_found');
    if (stack.length >= LIMITS['views in a stack'].most) throw new Refusal('push_limit_reached');
    const stored = keep({ teamId: install.teamId, userId, view }, topOf(userId));
    stack.push(stored.id);
    return stored;
  };

  const replace = (stored: StoredView, view: ModalView | HomeView, hash?: string): StoredView => {
    if (hash !== undefined && hash !== stored.hash) throw new Refusal('hash_conflict');
    unusedExternalId(stored.teamId, view.external_id, stored);
    const before = new Map(stored.state);
    stored.view = withIds(view);
    stored.hash = world.ids.secret('hash');
    stored.errors = {};
    const fresh = initialState(stored.view.blocks as KnownBlock[]);
    stored.state.clear();
    // What was typed survives an update where block and action keep their ids.
    for (const [blockId, actions] of fresh) stored.state.set(blockId, before.get(blockId) ?? actions);
    record(stored);
    return stored;
  };

  const publish = (teamId: string, userId: string, view: HomeView, hash?: string): StoredView => {
    const home = homes.get(userId);
    if (home !== undefined) return replace(home, view, hash);
    const stored = keep({ teamId, userId, view });
    homes.set(userId, stored);
    return stored;
  };

  const close = (userId: string, all: boolean): readonly StoredView[] => {
    const stack = stackOf(userId);
    const closed = stack.splice(all ? 0 : -1).flatMap((id) => views.get(id) ?? []);
    for (const { id } of closed) views.delete(id);
    return closed.reverse();
  };

  return {
    open,
    push,
    replace,
    publish,
    close,
    topOf,
    homeOf: (userId: string) => homes.get(userId),
    find: (teamId: string, id: string | undefined, externalId: string | undefined): StoredView => {
      const found = [...views.values()].find(
        (stored) =>
          stored.teamId === teamId &&
          (id === undefined ? stored.view.external_id === externalId : stored.id === id),
      );
      if (found === undefined) throw new Refusal('not_found');
      return found;
    },
  };
};

export type Views = ReturnType<typeof createViews>;

/** Slack gives every block and element that has no id one of its own. */
export const withBlockIds = (world: World, blocks: readonly KnownBlock[]): KnownBlock[] =>
  blocks.map((block) => {
    const named = { ...block, block_id: block.block_id ?? world.ids.id('b') };
    if (named.type === 'input') return { ...named, element: withActionId(world, named.element) };
    if (named.type === 'actions') {
      return { ...named, elements: named.elements.map((element) => withActionId(world, element)) };
    }
    if (named.type === 'section' && named.accessory !== undefined && named.accessory.type !== 'image') {
      return { ...named, accessory: withActionId(world, named.accessory) };
    }
    return named;
  });

const withActionId = <Element extends object>(world: World, element: Element): Element =>
  'action_id' in element && element.action_id !== undefined
    ? element
    : { ...element, action_id: world.ids.id('a') };
