import { join } from 'node:path';
import { ROOT } from './run.mjs';
import { shippedPlans } from './shippedPlans.mjs';

/**
 * While the app is served for development: compiles the plan folders, answers for `pack/`, and loads the page again when a
 * file of a plan is saved. A plan with errors keeps its last good state, and its issues are shown over the page.
 * @returns {import('vite').Plugin}
 */
export function plansInDevelopment() {
  return {
    name: 'scorecard-plans',
    apply: 'serve',
    configureServer(server) {
      if (process.env.VITEST) return;
      const good = new Map();
      let files = compile();

      async function compile() {
        const { loadPlan } = await server.ssrLoadModule('/src/pack/compile/loadPlan.ts');
        const { publishedFiles } = await server.ssrLoadModule('/src/pack/write/publishedFiles.ts');
        const { withDigests } = await server.ssrLoadModule('/src/pack/write/packDigests.ts');
        const { issueLine } = await server.ssrLoadModule('/src/documents/plainTable.ts');
        const faults = [];
        const folders = shippedPlans(ROOT);
        for (const folder of folders) {
          const { plan, issues } = await loadPlan(join(ROOT, folder));
          if (plan === undefined)
            faults.push(folder, ...issues.filter(({ severity }) => severity === 'error').map(issueLine), '');
          else good.set(folder, plan);
        }
        const plans = folders.flatMap((folder) => good.get(folder) ?? []);
        server.config.logger.info(`Compiled ${plans.length} plans.`, { timestamp: true });
        const pack = new Map(withDigests(publishedFiles(plans), { tool: 'development', app: '' }));
        return { pack, faults: faults.join('\n') };
      }

      server.watcher.add(join(ROOT, 'plans'));
      server.watcher.on('all', async (_, path) => {
        if (!path.startsWith(join(ROOT, 'plans'))) return;
        files = compile();
        const { faults } = await files;
        if (faults === '') server.ws.send({ type: 'full-reload' });
        else {
          server.config.logger.error(faults);
          server.ws.send({ type: 'error', err: { message: faults, stack: '' } });
        }
      });
      server.middlewares.use('/pack', async (request, response) => {
        const { pack } = await files;
        const text = pack.get(decodeURIComponent((request.url ?? '').replace(/^\/|\?.*$/g, '')));
        response.statusCode = text === undefined ? 404 : 200;
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.setHeader('cache-control', 'no-store');
        response.end(text ?? '{}');
      });
    },
  };
}
