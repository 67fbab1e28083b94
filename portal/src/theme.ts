import { createTheme } from '@mantine/core';

/**
 * Sizes and defaults; colours stand in `styles/theme.css`, since the policy of the gateway forbids styles that are
 * written into the page. For the same reason nothing locks the scrolling by script. Components are named, not imported:
 * the first page does not need them all.
 */
export const theme = createTheme({
  fontFamily: 'inherit',
  headings: { fontFamily: 'inherit', fontWeight: '650' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { lockScroll: false, centered: true, size: 'lg' } },
    Button: { defaultProps: { size: 'sm' } },
    Alert: { defaultProps: { variant: 'light' } },
  },
});
