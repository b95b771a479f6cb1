/** Action sheets: what is done with what was said, in versions, where it comes from and how far it is. */
package fr.portevoix.action;
