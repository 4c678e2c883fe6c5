import fc from 'fast-check';

/** What somebody could write to make a card say or do something else on Slack. */
export const HOSTILE = [
  '*bold* _italic_ ~gone~ `code` ```block```',
  '> quote\n>>> all of it\n• item\n1. one\n# heading',
  '<@U0000000001> <@U1|sam> <!here> <!channel> <!everyone> <!subteam^S1|@us> @here @channel',
  '<#C0000000001> <#C1|general> #general',
  ':heart: :+1: :100: :skin-tone-3: :a:b:c:',
  '<!date^1392734382^{date} at {time}|then> <https://a.example|click> https://b.example/_c_ www.c.example',
  'mailto:sam@home.example sam@home.example <mailto:a@b.example|a>',
  '&lt;@U1&gt; &amp;amp; & < > a &lt; b',
  '[click](https://a.example) **bold** ![x](https://y.example/z.png)',
  '¯\\_(ツ)_/¯ <3 a < b > c 10:30:45 snake_case_name 2*3*4',
];

const FRAGMENTS = [
  ...'*_~`>#-&;|^()<@:! \n',
  '```',
  '>>> ',
  '<@U1>',
  '<!here>',
  '&lt;',
  '&amp;',
  ':a:',
  'https://',
  '<https://a.example|b>',
  'word',
  '\r\n',
  '\u2028',
  '\u0000',
  '❤️',
  'é',
];

export const hostileText = fc
  .array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 })
  .map((parts) => parts.join(''));
