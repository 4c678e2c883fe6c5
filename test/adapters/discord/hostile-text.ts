import fc from 'fast-check';

/** What somebody could write to make a card say or do something else. */
export const HOSTILE = [
  '**bold** *italic* _slanted_ __under__ ~~gone~~ ||spoiler||',
  '`code` ```js\nblock\n```',
  '# heading\n## second\n-# small\n> quote\n>>> all of it',
  '- item\n* item\n+ item\n1. one\n  - deeper',
  '<@123456789012345678> <@!1> <@&2> <#3> @everyone @here @Everyone',
  '<:smile:123> <a:dance:456> :heart: :+1: :100:',
  '<t:1700000000:R> </attune leave:12> <id:customize> <sam@home.example> <+4912345678>',
  '[click](https://a.example) [x](<https://b.example>) https://c.example/_d_ <https://e.example>',
  'discord.gg/abc discord.com/invite/x discordapp.com/y steam://run',
  'a\\*b\\ \\',
  '**one\ntwo** ||three\nfour||',
  '¯\\_(ツ)_/¯ <3 a < b > c 10:30:45 snake_case_name 2*3*4',
];

const FRAGMENTS = [
  ...'\\*_~|`#>-+[]()<@:!&.1 \n',
  '**',
  '__',
  '||',
  '~~',
  '```',
  '-# ',
  '>>> ',
  '<@1>',
  '@everyone',
  ':a:',
  '<:a:1>',
  'https://',
  'discord.gg/',
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
