import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import 'dayjs/locale/vi';
import { Suspense } from 'react';
import { RouterProvider } from 'react-router';
import { queries } from '../api/queries';
import { language } from '../i18n/language';
import { router } from '../routes';
import { theme } from '../theme';
import { Skeleton } from '../ui/Skeleton';
import { Crash } from './Crash';

/** Everything around the pages. Mantine writes no styles into the page here: the gateway's policy would refuse them. */
export function Portal() {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <DatesProvider settings={{ locale: language(), firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queries}>
          <Notifications position="bottom-right" limit={3} autoClose={6000} />
          <Crash>
            <Suspense fallback={<Skeleton lines={6} />}>
              <RouterProvider router={router} />
            </Suspense>
          </Crash>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
