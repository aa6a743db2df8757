import { describe, expect, it } from 'vitest';
import { idText } from '@/sources/idText';

describe('a name as an id', () => {
  it.each([
    ['LAC_LongStable%', 'lac-longstable-percent'],
    ['Children Looked After', 'children-looked-after'],
    ['plans', 'plans-figures'],
    ['Con', 'con-figures'],
    ['—', ''],
  ])('%s is %s', (name, id) => expect(idText(name)).toBe(id));
});
