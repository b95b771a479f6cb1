/** Brings in proposals that were made on another platform. */
package fr.portevoix.proposal.exchange;
