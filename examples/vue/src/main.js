import { createApp } from "vue";
import "../../page.css";
import RegisterDeal from "./RegisterDeal.vue";

createApp(RegisterDeal).mount("#root");
