/** Ballots of a council: how they are prepared, how members vote, what is kept of it, and how the result is reached. */
package fr.portevoix.council.ballot;
