/** Reading a draft sheet together: passages, comments that stay on their words, questions to the pilot. */
package fr.portevoix.council.reading;
