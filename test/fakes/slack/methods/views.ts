import type { HomeView, ModalView } from '@slack/types';
import { brokenViewRules } from '../block-rules.ts';
import { type Call, type Handler, installOf, mustText, textArg } from '../calls.ts';
import { Refusal } from '../refusal.ts';
import { viewJson } from '../views.ts';

const checked = (call: Call, type: 'modal' | 'home'): unknown => {
  const { view } = call.args;
  const broken = brokenViewRules(view, type);
  for (const rule of broken) call.office.violate(`${call.request.method}: ${rule}`);
  if (broken.length === 0) return view;
  const messages = broken.map((rule) => `[ERROR] ${rule}`);
  throw new Refusal('invalid_arguments', { response_metadata: { messages } });
};

export const open: Handler = (call) => {
  const userId = call.office.triggers.exchange(call.args.trigger_id);
  const view = checked(call, 'modal') as ModalView;
  return { view: viewJson(call.office.world, call.office.views.open(installOf(call), userId, view)) };
};

export const push: Handler = (call) => {
  const userId = call.office.triggers.exchange(call.args.trigger_id);
  const view = checked(call, 'modal') as ModalView;
  return { view: viewJson(call.office.world, call.office.views.push(installOf(call), userId, view)) };
};

export const update: Handler = (call) => {
  const { views, world } = call.office;
  const id = textArg(call, 'view_id');
  const found = views.find(installOf(call).teamId, id, textArg(call, 'external_id'));
  const view = checked(call, found.view.type) as ModalView | HomeView;
  return { view: viewJson(world, views.replace(found, view, textArg(call, 'hash'))) };
};

export const publish: Handler = (call) => {
  const { views, world } = call.office;
  const { teamId } = installOf(call);
  const userId = mustText(call, 'user_id');
  if (world.users.get(userId)?.teamId !== teamId) throw new Refusal('user_not_found');
  const view = checked(call, 'home') as HomeView;
  return { view: viewJson(world, views.publish(teamId, userId, view, textArg(call, 'hash'))) };
};
