/** The headings above the two texts about a calculator on its page: each is the question that its text answers. */
export const tellsHeading = (title) => `What does the ${title} calculator tell you?`;
export const leavesOutHeading = (title) => `What does the ${title} calculator leave out?`;

const answered = (name, text) => ({
  "@type": "Question",
  name,
  acceptedAnswer: { "@type": "Answer", text },
});

/** What search engines read about a calculator: the application, and the questions that its page answers. */
export function structuredData({ title, question, listing }) {
  const application = {
    "@type": "WebApplication",
    name: `${title} calculator`,
    description: question,
    applicationCategory: "BusinessApplication",
    operatingSystem: "Any",
    browserRequirements: "Requires JavaScript.",
    isAccessibleForFree: true,
    offers: { "@type": "Offer", price: "0", priceCurrency: "USD" },
  };
  const questions = {
    "@type": "FAQPage",
    mainEntity: [
      answered(tellsHeading(title), listing.tells),
      answered(leavesOutHeading(title), listing.leavesOut),
    ],
  };
  return { "@context": "https://schema.org", "@graph": [application, questions] };
}
