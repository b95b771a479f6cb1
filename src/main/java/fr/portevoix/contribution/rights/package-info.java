/** The rights of those who spoke: what they are told, erasure with proof, wishes for news, and the desk's part in it. */
package fr.portevoix.contribution.rights;
