import { useBrand } from './brand';

export function Emblem() {
  const { emblem } = useBrand();
  return <img src={emblem ?? '/favicon.svg'} alt="" width="32" height="32" />;
}
