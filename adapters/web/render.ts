import {
  type Card,
  type CardAction,
  type CardBlock,
  type CardText,
  type Explanation,
  type Form,
  type FormField,
  PrivateText,
} from '../../src/index.ts';
import type {
  BlockView,
  ButtonView,
  CardView,
  ExplanationView,
  FieldView,
  FormView,
  SelectView,
} from './view.ts';

const textOf = (text: CardText): string => (text instanceof PrivateText ? text.reveal() : text);

const renderBlock = (block: CardBlock): BlockView => {
  switch (block.type) {
    case 'text':
    case 'note':
      return { type: block.type, text: textOf(block.text) };
    case 'quote':
      return block.mark === undefined
        ? { type: 'quote', text: textOf(block.text) }
        : { type: 'quote', text: textOf(block.text), mark: block.mark };
    case 'offer':
      return block.caption === undefined
        ? { type: 'offer', text: textOf(block.text) }
        : { type: 'offer', text: textOf(block.text), caption: block.caption };
    case 'file':
      return { type: 'file', name: block.name, text: block.text.reveal() };
    case 'picture':
      return { type: 'picture', name: block.name, alt: block.alt };
    case 'list':
      return { type: 'list', items: block.items.map(textOf) };
    case 'facts':
      return { type: 'facts', facts: block.facts };
  }
};

const renderAction = (action: CardAction): ButtonView | SelectView =>
  action.type === 'button' ? { ...action, style: action.style ?? 'plain' } : action;

export const renderCard = (card: Card): CardView => ({
  kind: card.kind,
  ...(card.title === undefined ? {} : { title: card.title }),
  preview: card.preview,
  blocks: card.blocks.map(renderBlock),
  actions: card.actions.map(renderAction),
});

const renderField = (field: FormField): FieldView => {
  const shared = {
    id: field.id,
    label: field.label,
    required: field.required,
    ...(field.hint === undefined ? {} : { hint: field.hint }),
  };
  if (field.type === 'select') {
    return { ...shared, type: 'select', value: field.value ?? '', options: field.options };
  }
  const value = field.value === undefined ? '' : textOf(field.value);
  return { ...shared, type: field.type, value, maxLength: field.maxLength };
};

export const renderForm = (id: string, form: Form): FormView => ({
  id,
  kind: form.kind,
  title: form.title,
  submitLabel: form.submitLabel,
  fields: form.fields.map(renderField),
});

export const renderExplanation = (seen: Explanation): ExplanationView => ({
  label: seen.label,
  confidence: seen.confidence,
  scores: Object.entries(seen.scores)
    .map(([label, score]) => ({ label, score }))
    .sort((a, b) => b.score - a.score),
  ...(seen.span === undefined ? {} : { span: seen.span }),
  decision: seen.decision,
  reason: seen.reason,
});
