import { common } from './common';
import { unit } from './unit';
import { affairs } from './affairs';
import { plans } from './plans';
import { codes } from './codes';
import { agencies } from './agencies';
import { records } from './records';

export const en = { ...common, ...unit, ...affairs, ...plans, ...codes, ...agencies, ...records };
