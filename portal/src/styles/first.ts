// What the frame and the first page are made of; everything else comes with the page that needs it (see `more.ts`).
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Button.css';
import './theme.css';
import './shell.css';
import './layout.css';
import './parts.css';
import './tables.css';
import './overview.css';
import './print.css';
