import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode, useState } from 'react';
import { Router } from 'wouter';
import { CrashPage } from './CrashPage';
import { placeInAddress, useHashPath, useHashSearch } from './hashPlace';
import { Layout } from './Layout';
import { packClient } from './packClient';

/** The whole app: the providers around the pages. `firstPlace` is the address of a view drawn at build time. */
export function App({
  client: givenClient,
  firstPlace,
}: {
  readonly client?: QueryClient | undefined;
  readonly firstPlace?: string | undefined;
}) {
  const [client] = useState(() => givenClient ?? packClient());
  return (
    <StrictMode>
      <CrashPage>
        <QueryClientProvider client={client}>
          <Router
            hook={useHashPath}
            searchHook={useHashSearch}
            hrefs={(index) => `#${index}`}
            ssrPath={firstPlace ?? (typeof location === 'undefined' ? '/' : placeInAddress())}
          >
            <Layout />
          </Router>
        </QueryClientProvider>
      </CrashPage>
    </StrictMode>
  );
}
