import { QueryClient } from '@tanstack/react-query';
import { shouldRetry } from '@/data/fetchPart';

/** The client that loads the pack. A pack does not change while it is read, so each file is fetched once. */
export function packClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay: 400,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
    },
  });
}
