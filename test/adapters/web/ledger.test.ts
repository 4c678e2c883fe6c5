import { describe, expect, it } from 'vitest';
import { isOurHost } from '../../../adapters/web/guard.ts';
import { createLedger } from '../../../adapters/web/ledger.ts';
import type { MessageView, StreamEvent } from '../../../adapters/web/view.ts';

const message = (id: string): MessageView => ({
  type: 'message',
  id,
  at: 0,
  author: 'alex',
  text: id,
  edited: false,
});

describe('the ledger of who sees what', () => {
  it('finds an entry only for somebody who may see it', () => {
    const ledger = createLedger(() => 0);
    ledger.put({ audience: 'alex', view: message('private') });
    expect(ledger.find('private', 'alex')).toBeDefined();
    expect(ledger.find('private', 'sam')).toBeUndefined();
    expect(ledger.find('private', 'channel')).toBeUndefined();
  });

  it('does not even tell others that something private went', () => {
    const ledger = createLedger(() => 0);
    const seen: StreamEvent[] = [];
    ledger.put({ audience: 'alex', view: message('private') });
    ledger.follow('sam', (event) => seen.push(event));
    ledger.put({ audience: 'alex', view: message('private') });
    ledger.remove('private');
    expect(seen).toEqual([{ type: 'snapshot', now: 0, entries: [] }]);
  });

  it('N3: what falls out when somebody fills the room does not depend on what the other one holds in private', () => {
    const saidUntilGone = (notes: number): number => {
      const ledger = createLedger(() => 0);
      let gone = false;
      ledger.follow('sam', (event) => {
        gone ||= event.type === 'gone';
      });
      ledger.put({ audience: 'both', view: message('first') });
      for (let note = 0; note < notes; note += 1)
        ledger.put({ audience: 'alex', view: message(`note ${note}`) });
      let said = 0;
      for (; !gone && said < 5000; said += 1) ledger.put({ audience: 'both', view: message(`m${said}`) });
      return said;
    };
    expect(saidUntilGone(7)).toBe(saidUntilGone(0));
    expect(saidUntilGone(0)).toBeLessThan(5000);
  });

  it('N3: nor does it push out the other one’s private cards', () => {
    const ledger = createLedger(() => 0);
    ledger.put({ audience: 'alex', view: message('note') });
    for (let said = 0; said < 3000; said += 1) {
      ledger.put({ audience: 'sam', view: message(`help ${said}`) });
      ledger.put({ audience: 'both', view: message(`m ${said}`) });
    }
    expect(ledger.find('note', 'alex')).toBeDefined();
    expect(ledger.seenBy('sam').length).toBeLessThan(3000);
  });

  it('takes an entry away from those who may no longer see it', () => {
    const ledger = createLedger(() => 0);
    const seen: string[] = [];
    ledger.put({ audience: 'both', view: message('m') });
    ledger.follow('sam', (event) => seen.push(event.type));
    ledger.put({ audience: 'alex', view: message('m') });
    expect(seen).toEqual(['snapshot', 'gone']);
    expect(ledger.seenBy('sam')).toEqual([]);
  });

  it('forgets the oldest beyond a thousand entries', () => {
    const ledger = createLedger(() => 0);
    for (let index = 0; index < 1001; index += 1)
      ledger.put({ audience: 'both', view: message(`m${index}`) });
    expect(ledger.find('m0', 'channel')).toBeUndefined();
    expect(ledger.seenBy('channel')).toHaveLength(1000);
  });
});

describe('whose name the playground answers to', () => {
  it('takes bare addresses only when it was opened to the network', () => {
    expect(isOurHost('192.168.1.5:3000', '0.0.0.0')).toBe(true);
    expect(isOurHost('[fe80::1]:3000', '::')).toBe(true);
    expect(isOurHost('evil.example:3000', '0.0.0.0')).toBe(false);
    expect(isOurHost('192.168.1.5:3000', '127.0.0.1')).toBe(false);
  });

  it('takes the configured name', () => {
    expect(isOurHost('Garden.local:3000', 'garden.local')).toBe(true);
    expect(isOurHost('other.local:3000', 'garden.local')).toBe(false);
    expect(isOurHost(undefined, 'garden.local')).toBe(false);
  });
});
