import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { RouterProvider } from 'react-router';
import { queries } from '../api/queries';
import { router } from '../routes';
import { theme } from '../theme';
import { Skeleton } from '../ui/Skeleton';
import { Crash } from './Crash';
import { Notices } from './Notices';

/** Everything around the pages. Mantine writes no styles into the page here: the gateway's policy would refuse them. */
export function Portal() {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queries}>
        <Notices />
        <Crash>
          <Suspense fallback={<Skeleton lines={6} />}>
            <RouterProvider router={router} />
          </Suspense>
        </Crash>
      </QueryClientProvider>
    </MantineProvider>
  );
}
