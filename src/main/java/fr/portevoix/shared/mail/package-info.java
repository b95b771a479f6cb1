/** Mail on its way out: rows that wait, letters written when they leave, and what is in doubt. */
package fr.portevoix.shared.mail;
