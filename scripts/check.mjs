// npm run check: format, lint, types and dead code, side by side; what each says is shown when it has ended.

import './nodeVersion.mjs';
import { checks } from './checks.mjs';

const results = await checks();
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
