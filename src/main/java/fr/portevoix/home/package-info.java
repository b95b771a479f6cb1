/** The front page, a contract's own page, and the day as the desk sees it. */
package fr.portevoix.home;
