import { Alert, Badge, Button, createTheme, Modal, Table } from '@mantine/core';

/**
 * Sizes and defaults; colours stand in `styles/theme.css`, since the policy of the gateway forbids styles that are
 * written into the page. For the same reason nothing locks the scrolling by script.
 */
export const theme = createTheme({
  fontFamily: 'inherit',
  headings: { fontFamily: 'inherit', fontWeight: '650' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: {
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true, size: 'lg' } }),
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Badge: Badge.extend({ defaultProps: { variant: 'light', radius: 'sm' } }),
    Alert: Alert.extend({ defaultProps: { variant: 'light' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 8, horizontalSpacing: 10 } }),
  },
});
