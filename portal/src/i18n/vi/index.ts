import { common } from './common';
import { unit } from './unit';
import { affairs } from './affairs';
import { plans } from './plans';
import { codes } from './codes';
import { agencies } from './agencies';
import { records } from './records';

/** Every text, in the official wording. The other language has exactly the same keys. */
export const vi = { ...common, ...unit, ...affairs, ...plans, ...codes, ...agencies, ...records };
