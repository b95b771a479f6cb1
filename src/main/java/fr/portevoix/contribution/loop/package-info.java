/** How far what was said has come: how many words are read, used, decided on and answered, how long it took, and which wait. */
package fr.portevoix.contribution.loop;
