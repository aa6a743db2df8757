import { describe, expect, it } from 'vitest';
import { fileName } from '@/ui/saveFile';

describe('the name of a saved file', () => {
  it.each([
    [['neet', '202425', 'Rotherham'], 'png', 'neet-202425-rotherham.png'],
    [['King’s Lynn & West', 'É'], 'csv', 'kings-lynn-west-e.csv'],
    [['../../etc/passwd', '=cmd'], 'svg', 'etc-passwd-cmd.svg'],
    [['…'], 'csv', 'scorecard.csv'],
  ])('%s as %s is %s', (parts, ending, name) => {
    expect(fileName(parts, ending)).toBe(name);
  });

  it('is not too long for any system', () => {
    expect(fileName(['a'.repeat(300)], 'csv')).toHaveLength(84);
  });
});
