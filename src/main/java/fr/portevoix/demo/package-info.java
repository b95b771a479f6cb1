/** The living demo: a real contract's published facts, with synthetic answers, through every room's own entry points. */
package fr.portevoix.demo;
