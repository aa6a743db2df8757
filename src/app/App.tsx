import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Router } from 'wouter';
import { CrashPage } from './CrashPage';
import { useHashPath, useHashSearch } from './hashPlace';
import { Layout } from './Layout';
import { packClient } from './packClient';

/** The whole app: its providers around the shell. */
export function App() {
  const [client] = useState(packClient);
  return (
    <CrashPage>
      <QueryClientProvider client={client}>
        <Router hook={useHashPath} searchHook={useHashSearch} hrefs={(place) => `#${place}`}>
          <Layout />
        </Router>
      </QueryClientProvider>
    </CrashPage>
  );
}
