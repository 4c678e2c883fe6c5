import type { Card, CardText, Form } from '../../domain/shared/card.ts';
import { noticeCard } from '../cards/notice-card.ts';
import type { Reply } from '../mediator.ts';

export const NOTHING: Reply = { kind: 'none' };
export const show = (card: Card): Reply => ({ kind: 'card', card });
export const open = (form: Form): Reply => ({ kind: 'form', form });
export const say = (text: CardText, ...notes: readonly string[]): Reply => show(noticeCard(text, ...notes));
