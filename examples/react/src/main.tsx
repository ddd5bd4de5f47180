import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../../page.css";
import { RegisterDeal } from "./register-deal";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RegisterDeal />
    </StrictMode>,
  );
}
