// @vitest-environment jsdom
import { openPageAt, serve } from '#tests/support/openPage';
import { shippedPack } from '#tests/support/shippedPlan';
import { it } from 'vitest';
import { screen } from '@testing-library/react';
it('x', async () => { serve(await shippedPack()); await openPageAt('/rotherham-now'); console.log(screen.getByRole('main').innerHTML.replace(/<svg.*?<\/svg>/g,'').replace(/<(\/?)(li|p|h\d|section|ul|dt|dd|div|details)[^>]*>/g,'\n<$1$2>').replace(/class="[^"]*"/g,'').replace(/\n+/g,'\n')) });
