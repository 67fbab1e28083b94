/** Sample code for the tests of the rules. */
package vn.dondoc.sample.bad;
