/** What changed from one text to another, word by word, so that people who never saw a difference can read it. */
package fr.portevoix.action.difference;
